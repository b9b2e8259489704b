/** Libraries of Elasticsearch 8 from Maven Central, and one node of it compiled with the JDK that is here. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyLibraries, findJdk, folderOf, run, type Engine } from './jdk';

const here = resolve('test/built/openSearch/elastic8');

/** Gets the libraries once and compiles the node; or says why it cannot be. `version` is 8.19 or so. */
export function installElasticsearch({
  version,
  javaHome,
}: {
  readonly version: string;
  readonly javaHome: string;
}): Engine | { readonly missing: string } {
  const jdk = findJdk(javaHome, [17, 23]);
  if ('missing' in jdk) return jdk;
  const [pom = '', node = '', analysis = ''] = [
    ...['pom.xml', 'ElasticNode.java', 'CommonAnalysis.java'],
  ].map(name => join(here, name));
  const folder = folderOf(`elasticsearch/${version}-java${jdk.version}`, [pom, node, analysis]);
  const [libraries, classes, modules] = [
    ...['libraries', 'classes', 'modules'].map(name => join(folder, name)),
  ] as [string, string, string];
  const engine: Engine = {
    label: `Elasticsearch ${version}`,
    java: jdk.java,
    options: [
      ...['--module-path', libraries, '--add-modules', 'org.elasticsearch.server,jdk.net'],
      ...['-cp', classes],
    ],
    main: 'ElasticNode',
    modules,
  };
  if (existsSync(join(folder, 'complete'))) return engine;
  if (!copyLibraries(pom, libraries, `-Delasticsearch.version=${version}`)) {
    return { missing: 'Maven is not there or does not get Elasticsearch' };
  }
  const [http, words] = ['transport-netty4', 'analysis-common'].map(name =>
    join(modules, name),
  ) as [string, string];
  const compiled = join(folder, 'analysis');
  for (const one of [classes, compiled, http, words]) mkdirSync(one, { recursive: true });
  run(jdk.javac, ['-cp', join(libraries, '*'), '-d', classes, node]);
  run(jdk.javac, ['-cp', join(libraries, '*'), '-d', compiled, analysis]);
  run(jdk.jar, ['--create', '--file', join(words, 'analysis.jar'), '-C', compiled, '.']);
  // A module brings what it alone uses.
  for (const name of readdirSync(libraries).filter(name =>
    /^(?:netty|transport-netty4)-/.test(name),
  )) {
    renameSync(join(libraries, name), join(http, name));
  }
  describeModule(http, version, 'org.elasticsearch.transport.netty4.Netty4Plugin');
  describeModule(words, version, 'CommonAnalysis');
  writeFileSync(join(folder, 'complete'), '');
  return engine;
}

function describeModule(folder: string, version: string, className: string): void {
  const properties = {
    description: 'part of the server',
    version,
    name: folder.split(/[\\/]/).at(-1),
    'java.version': '17',
    'elasticsearch.version': version,
    classname: className,
  };
  const lines = Object.entries(properties).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, 'plugin-descriptor.properties'), lines.join(''));
}
