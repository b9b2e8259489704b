/** The records of every support system that is known, read row by row. */
import type { Data } from '../plainData';
import { freshdeskArticle, freshdeskTicket } from './freshdesk';
import { githubIssue } from './githubIssues';
import { intercomArticle, intercomConversation } from './intercom';
import { jiraIssue, jiraRow } from './jira';
import type { Converters, ReadRecord } from './readRecord';
import { stackQuestion } from './stackExchange';
import type { SupportRecord } from './supportRecord';
import type { SupportSystem } from './supportSystem';
import { zendeskArticle, zendeskTicket } from './zendesk';

const readers: Readonly<Record<SupportSystem, ReadRecord>> = {
  ...{ intercomConversation, intercomArticle, stackQuestion, jiraIssue, jiraRow, githubIssue },
  ...{ zendeskTicket, freshdeskTicket, zendeskArticle, freshdeskArticle },
};

/** A row as a record; `system` is what `supportSystem` says of it. */
export function readSupportRow(row: Data, system: SupportSystem, to: Converters): SupportRecord {
  return readers[system](row, to);
}
