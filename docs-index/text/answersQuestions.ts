/** Tells pages that are written to answer questions: FAQ, troubleshooting. */

/** Whether a page is called so. */
export function answersQuestions(title: string): boolean {
  return calledSo.test(title);
}

const calledSo =
  /\bfaqs?\b|frequently asked|\btroubleshoot|\bq ?& ?a\b|\bcommon (?:issues|problems|errors|questions)\b|\bknown issues\b|常见(?:的)?(?:问题|错误|故障)|(?:故障|问题|错误)(?:排查|排除|处理|诊断|解决)|疑难|答疑|排错/i;
