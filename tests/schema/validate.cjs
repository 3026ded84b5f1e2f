// Checks YAML against the schema as an editor does: read by the parser of
// yaml-language-server, validated by ajv.
//
// usage: node validate.cjs SCHEMA self
//        node validate.cjs SCHEMA files FILE...
//        node validate.cjs SCHEMA forms TABLE FOLDER
//        node validate.cjs SCHEMA fields FOLDER
//        node validate.cjs SCHEMA dates TABLE
//                VERBOSE=1 prints what is no date and not refused, either.
//
// Each ends with the line "N passed, N failed".
'use strict';

const fs = require('fs');
const path = require('path');
const Ajv = require('ajv');
const YAML = require('yaml');

// What editors know besides JSON Schema.
const EDITOR_KEYWORDS = ['enumDescriptions', 'markdownDescription', 'patternErrorMessage'];

let passed = 0;
let failed = 0;

function check(ok, complaint) {
	if (ok) {
		passed++;
	} else {
		failed++;
		console.log(complaint);
	}
}

const schemaText = fs.readFileSync(process.argv[2], 'utf8');
const schema = JSON.parse(schemaText, (key, value) =>
	EDITOR_KEYWORDS.includes(key) ? undefined : value);
// A keyword that is unknown is a mistake, to version 6 of ajv and to version 8,
// which would forbid more of what draft-07 allows.
const MAJOR = parseInt(require('ajv/package.json').version);
const ajv = new Ajv({ allErrors: true, ...MAJOR < 8 ?
	{ jsonPointers: true, strictKeywords: true } :
	{ strictTypes: false, allowMatchingProperties: true } });
const valid = ajv.compile(schema);

// What is wrong with TEXT, as "PLACE KEYWORD: MESSAGE".
function faults(text, validator = valid) {
	const out = [];
	for (const doc of YAML.parseAllDocuments(text, { merge: true })) {
		for (const error of doc.errors)
			out.push(`yaml ${error.code}: ${error.message}`);
		if (doc.errors.length === 0 && !validator(doc.toJS()))
			for (const e of validator.errors)
				out.push(`${e.instancePath ?? e.dataPath} ${e.keyword}: ${e.message}`);
	}
	return out;
}

// The rows of a table: fields separated by TABs, without comments and blank
// lines.
function rows(file) {
	return fs.readFileSync(file, 'utf8').split('\n')
		.filter((line) => line && !line.startsWith('#'))
		.map((line) => line.split('\t'));
}

// Calls VISIT for each schema within NODE.
function walk(node, visit) {
	if (typeof node !== 'object' || node === null)
		return;
	visit(node);
	for (const child of Object.values(node))
		walk(child, visit);
}

// Where a record of each shape stands in a file; @ is the record, # a number.
const HOMES = {
	file: '@',
	event: '[@]',
	who: '[{date: 2024, title: T, who: {guest: @}}]',
	where: '[{date: 2024, title: T, place: @}]',
	cite: '[{date: 2024, title: T, sources: @}]',
	media: '[{date: 2024, title: T, media: @}]',
	figure: '[{date: 2024, title: T, figures: @}]',
	variant: '[{date: 2024, title: T, variants: @}]',
	person: '{people: {p#: @}}',
	place: '{places: {p#: @}}',
	organisation: '{organisations: {p#: @}}',
	spelling: '{people: {p#: {name: N, names: @}}}',
	office: '{people: {p#: {name: N, offices: @}}}',
	series: '{series: {s#: @}}',
	source: '{sources: {s#: @}}',
	kind: '{kinds: {k#: @}}',
	role: '{roles: {r#: @}}',
};

// What every field is tried with.
const RECORD = '{name: T, title: T, ref: T, what: T, value: 1, date: 2024}';
const VALUES = ['', '" "', 'text', '"1"', '1985', '-1.5', '2024-05', 'true', 'no',
	'held', 'held up', 'high', 'claim', 'forecast', 'at least', 'https://example.org/',
	'[]', '[text]', '[text, 7]', '[[text]]', '[" "]', '[2024,2025]',
	'{}', '{a: b}', '{a: [b]}', '{a: []}', '{a: }', '{"": b}', '{see: b}',
	'{a b: T}', '{name: T}', '{2024,2025}', '[{}]', '[{a: b}]',
	RECORD, `[${RECORD}]`, `[${RECORD}, text]`, `{a: ${RECORD}}`];

// Whether DEFINITION is that of a record of a file.
function isRecord(definition) {
	return definition.patternProperties !== undefined &&
		'^x-' in definition.patternProperties;
}

// What a good record of SHAPE has at least, but for KEY and what it replaces.
function base(shape, key) {
	const record = {};
	for (const name of schema.definitions[shape].required || [])
		record[name] = name === 'value' ? '1' : 'T';
	if (shape === 'event' && key !== 'as_of' && key !== 'part_of')
		record.date = '2024';
	if (shape === 'who' && key !== 'group')
		record.name = 'N';
	delete record[key];
	return record;
}

// Yields files with one record of each shape, good ones and bad ones.
function* records() {
	let n = 0;
	const write = (shape, record) => HOMES[shape].replace('#', ++n).replace('@',
		() => `{${Object.entries(record).map((e) => e.join(': ')).join(', ')}}`);

	for (const [shape, definition] of Object.entries(schema.definitions)) {
		if (!isRecord(definition))
			continue;
		for (const key of ['zzz', 'x-mine', 'x-'])
			yield write(shape, { ...base(shape), [key]: 'text' });
		for (const key of Object.keys(definition.properties)) {
			yield write(shape, base(shape, key));
			for (const value of VALUES)
				yield write(shape, { ...base(shape, key), [key]: value });
		}
	}
}

const actions = {
	// The schema itself: good draft-07, no definition too many, expressions
	// that an editor can read too (it sets the flag u).
	self() {
		const used = new Set();
		check(ajv.validateSchema(JSON.parse(schemaText)),
		      `schema: ${ajv.errorsText()}`);
		walk(schema, (node) => {
			if (typeof node.$ref === 'string')
				used.add(node.$ref.replace('#/definitions/', ''));
			if (typeof node.pattern !== 'string')
				return;
			for (const flags of ['', 'u'])
				try {
					check(new RegExp(node.pattern, flags), '');
				} catch (e) {
					check(false, e.message);
				}
		});
		for (const name of Object.keys(schema.definitions))
			check(used.has(name), `definition ${name}: not used`);
		for (const name of Object.keys(schema.definitions.file.properties))
			check(faults(`${name}:\n  - [true]`).length > 0,
			      `${name}: takes anything`);
	},

	files(...files) {
		for (const file of files) {
			const found = faults(fs.readFileSync(file, 'utf8'));
			check(found.length === 0, [file, ...found].join('\n  '));
		}
	},

	// Writes each row's YAML to FOLDER/N.good or N.bad, for the program to
	// judge, too.
	forms(table, folder) {
		rows(table).forEach(([yaml, place, keyword], i) => {
			const text = yaml.replace(/\\n/g, '\n').replace(/\\t/g, '\t');
			const found = faults(text);
			const good = place === 'good';
			const name = `${i + 1}.${good ? 'good' : 'bad'}.yaml`;
			fs.writeFileSync(path.join(folder, name), `${text}\n`);
			check(good ? found.length === 0 :
			      found.some((f) => f.startsWith(`${place} ${keyword}:`)),
			      [`${yaml}: not ${good ? 'good' : `${place} ${keyword}`}`,
			       ...found].join('\n  '));
		});
	},

	// Writes a file for each record that can be thought of to FOLDER, named
	// after what the schema thinks of it, for the program to judge.
	fields(folder) {
		let n = 0;
		const names = Object.entries(schema.definitions)
			.filter((entry) => isRecord(entry[1])).map((entry) => entry[0]);
		check(names.join() === Object.keys(HOMES).join(),
		      `records are ${names}, homes are ${Object.keys(HOMES)}`);
		for (const yaml of records()) {
			const verdict = faults(yaml).length ? 'bad' : 'good';
			fs.writeFileSync(path.join(folder, `${++n}.${verdict}.yaml`), `${yaml}\n`);
		}
	},

	// Every date of the table that is one, as a text and as YAML reads it.
	dates(table) {
		const date = ajv.compile({ ...schema, ...{
			type: 'object', if: true, else: true,
			then: { additionalProperties: { $ref: '#/definitions/date' } },
		} });
		let invalid = 0, refused = 0;
		const missed = [];
		for (const [cell, verdict] of rows(table)) {
			const text = cell.replace(/\\(t|n|\\|x..)/g, (all, c) =>
				c === 't' ? '\t' : c === 'n' ? '\n' : c === '\\' ? '\\' :
				String.fromCharCode(parseInt(c.slice(1), 16)));
			const ok = date({ date: text });
			if (verdict === 'invalid') {
				/* A day of the Julian calendar, which an event may
				 * say, is a date as far as the schema sees it. */
				if (/00[?~%]?-[?~%]?02[?~%]?-[?~%]?29/.test(text))
					continue;
				invalid++;
				refused += !ok;
				if (ok)
					missed.push(text);
				continue;
			}
			check(ok, `${text}: refused as a text`);
			if (text.startsWith('%'))
				continue;
			const found = faults(`date: ${text}`, date);
			check(found.length === 0, [`${text}: refused`, ...found].join('\n  '));
		}
		if (process.env.VERBOSE)
			console.log(missed.join('\n'));
		check(refused >= 0.9 * invalid, 'dates: the schema refuses too few');
		console.log(`dates: of ${invalid} invalid ones the schema refuses ${refused}`);
	},
};

actions[process.argv[3]](...process.argv.slice(4));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
