/** What endings and names of files say of them, where their content says nothing. */

/** True for endings under which pages are written in Markdown. */
export function isMarkdownEnding(ending: string): boolean {
  return markdown.has(ending);
}

const markdown = new Set(['md', 'mdx', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn', 'qmd', 'rmd']);

/** True for text that is plainly meant to be read: `.txt`, and names such as README. */
export function isTextName(name: string, ending: string): boolean {
  if (ending !== '') return /^(txt|text|log)$/.test(ending);
  return /(^|\/)(read[ -]?me|install|changes|changelog|history|faq|news|upgrading|contributing|todo|notes?)$/i.test(
    name,
  );
}

/**
 * True for files that are no documents however they look inside: configuration, code, lock files,
 * licences. Their first line often is a comment that reads like a heading.
 */
export function isNoDocument(name: string, ending: string): boolean {
  const file = name.split('/').at(-1) ?? name;
  if (
    /^(licen[cs]e|copying|notice|authors|owners|codeowners|version)([.-](md|txt|mit|apache.*))?$/i.test(
      file,
    )
  ) {
    return !isMarkdownEnding(ending);
  }
  return ending === '' ? !isTextName(name, ending) : noDocuments.has(ending);
}

const noDocuments = new Set(
  // Configuration and data of tools.
  (
    'yaml yml json json5 jsonc toml ini cfg conf config properties env editorconfig xml plist xsd xsl wsdl ' +
    'lock sum mod po pot tf tfvars hcl nix gradle sbt bazel bzl cmake mk make proto graphql gql avsc ' +
    'prettierrc eslintrc babelrc npmrc gitignore gitattributes gitkeep dockerignore snap tmpl tpl ' +
    'mustache hbs ejs njk liquid j2 service patch diff pem crt key csr ' +
    // Code.
    'js mjs cjs jsx ts mts cts tsx vue svelte astro py pyi rb go rs java kt kts scala groovy php cs fs vb ' +
    'swift m mm c h cc cpp cxx hpp hh lua pl pm r jl ex exs erl hs clj dart zig sh bash zsh fish ps1 bat ' +
    'cmd inc sql css scss sass less styl asm s el vim awk nim'
  ).split(' '),
);
