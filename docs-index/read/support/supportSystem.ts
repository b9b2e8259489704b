/**
 * Which support system a row of a data set comes from, told by the keys that only its records have.
 * Light enough to be asked of every data set; what reads the records is loaded when one is met.
 */
import { isData, type Data } from '../plainData';

const signs = {
  intercomConversation: (row: Data) =>
    (row['type'] === 'conversation' || row['type'] === 'ticket') &&
    ('source' in row || 'conversation_parts' in row || 'ticket_parts' in row),
  intercomArticle: (row: Data) =>
    row['type'] === 'article' && 'title' in row && ('workspace_id' in row || 'author_id' in row),
  stackQuestion: (row: Data) => 'question_id' in row && 'title' in row && !('answer_id' in row),
  jiraIssue: (row: Data) => 'key' in row && isData(row['fields']) && 'summary' in row['fields'],
  jiraRow: (row: Data) => 'Summary' in row && 'Issue key' in row,
  githubIssue: (row: Data) =>
    'number' in row &&
    'title' in row &&
    'body' in row &&
    ('labels' in row || 'state' in row || 'author_association' in row || 'comments' in row),
  zendeskTicket: (row: Data) =>
    ('subject' in row || 'raw_subject' in row) &&
    'description' in row &&
    !('description_text' in row) &&
    [
      'comments',
      'requester_id',
      'raw_subject',
      'ticket_form_id',
      'satisfaction_rating',
      'brand_id',
      'via',
    ].some(key => key in row),
  freshdeskTicket: (row: Data) =>
    'subject' in row &&
    ('description_text' in row || 'description' in row) &&
    ('conversations' in row || 'fr_escalated' in row || 'description_text' in row),
  zendeskArticle: (row: Data) =>
    typeof row['body'] === 'string' &&
    ('section_id' in row || 'label_names' in row || 'source_locale' in row) &&
    ('title' in row || 'name' in row),
  freshdeskArticle: (row: Data) =>
    'title' in row && 'description' in row && ('folder_id' in row || 'hierarchy' in row),
} as const satisfies Readonly<Record<string, (row: Data) => boolean>>;

/** A kind of record of a support system. */
export type SupportSystem = keyof typeof signs;

// The keys of a constant are exactly those of its type; those that nobody else has come first.
const systems = Object.keys(signs) as readonly SupportSystem[];

/** undefined for a row of no support system that is known. */
export function supportSystem(row: Data): SupportSystem | undefined {
  return systems.find(system => signs[system](row));
}
