/**
 * The readers of documents, strongest signs first. A new format is one file with a DocumentReader,
 * one line here, and one test. Data sets (CSV, JSON rows, Parquet) are read row by row beside these:
 * after the formats that are recognised whatever surrounds them, before pages.
 */
import {
  apifoxReader,
  httpFileReader,
  jsonSchemaReader,
  openApiReader,
  postmanReader,
  showdocReader,
  yapiReader,
} from './api/apiFormats';
import { zipReader } from './archive/zipFormat';
import { asciidocReader } from './asciidoc/asciidocFormat';
import {
  devdocsIndexReader,
  devdocsReader,
  docsetPageReader,
  docsetReader,
} from './docset/docsetFormats';
import { docxReader } from './docx/docxFormat';
import { datasetDumpReader } from './formats/datasetDump';
import { manifestReader } from './formats/manifestFile';
import { htmlReader } from './formats/htmlPage';
import { markdownReader } from './formats/markdownPage';
import { plainTextReader } from './formats/plainText';
import { qaReader, ticketReader } from './formats/ticketRecords';
import { sidebarReader } from './formats/sidebarFile';
import type { DocumentReader, FileHead } from './reader';
import { rstReader } from './rst/rstFormat';
import {
  discourseReader,
  feishuChatReader,
  jiraXmlReader,
  mailReader,
  singleRecordReader,
  slackListReader,
  slackReader,
  stackPostsReader,
} from './support/supportFormats';

/** Formats with a structure of their own, among them JSON and YAML that is no data set. */
const structuredReaders: readonly DocumentReader[] = [
  manifestReader,
  sidebarReader,
  datasetDumpReader,
  qaReader,
  ticketReader,
  ...[openApiReader, postmanReader, apifoxReader, yapiReader, showdocReader, httpFileReader],
  jsonSchemaReader,
  ...[discourseReader, slackReader, slackListReader, feishuChatReader, singleRecordReader],
  ...[stackPostsReader, jiraXmlReader, mailReader],
  ...[rstReader, asciidocReader, docxReader, zipReader],
  ...[devdocsReader, devdocsIndexReader, docsetReader, docsetPageReader],
];

/** Pages: what is left when a file is neither of those nor a data set. */
const pageReaders: readonly DocumentReader[] = [htmlReader, markdownReader, plainTextReader];

/** The reader of a structured format; undefined if a file is of none. */
export function structuredReader(head: FileHead): DocumentReader | undefined {
  return structuredReaders.find(reader => reader.recognises(head));
}

/** The reader of a page; undefined if a file is none. */
export function pageReader(head: FileHead): DocumentReader | undefined {
  return pageReaders.find(reader => reader.recognises(head));
}
