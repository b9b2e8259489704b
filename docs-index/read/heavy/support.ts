/** All that reads exports of support systems, as one bundle that is loaded when the first is met. */
export { readDiscourse } from '../support/discourse';
export { readFeishuChat } from '../support/feishuChat';
export { readJiraXml } from '../support/jiraXml';
export { readMail } from '../support/mail';
export { supportRowArticle } from '../support/supportRows';
export { readSlack } from '../support/slack';
export { readStackPosts } from '../support/stackPosts';
