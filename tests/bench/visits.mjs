// Turns the visits that the Office of the Historian publishes (HistoryAtState
// on GitHub: travels and visits), one JSON object a line, into a chronology,
// so that checks and keys can be measured on a real one.  The data stay outside
// of the tree.
// usage: node tests/bench/visits.mjs DATA.jsonl >visits.yaml
//        node tests/bench/visits.mjs DATA.jsonl texts >visits.yaml
// A title is who was where; with `texts` the first sentence of the text.
import { readFileSync } from 'node:fs';

const [data, texts] = process.argv.slice(2);
// A text in quotes of JSON is one of YAML, but for what only YAML calls a line.
const text = (s) => JSON.stringify(s).replace(/[\x7f-\x9f\u2028\u2029]/g, ' ');
const list = (all) => '[' + all.map(text).join(', ') + ']';
const offices = { president: 'President', secretary: 'Secretary of State' };

const lines = ['sources:',
	'  trip: {title: Travels abroad, publisher: Office of the Historian}',
	'  visit: {title: Visits by leaders, publisher: Office of the Historian}',
	'events:'];

for (const line of readFileSync(data, 'utf8').split('\n').filter(Boolean)) {
	const v = JSON.parse(line);
	const trip = v.set === 'trip';
	const places = trip ? v.locale.split(/[,;] */).filter(Boolean) : [];
	const sentence = v.text.split(/(?<=[^.][a-z)]\.) /)[0];
	const where = trip ? places[0] || v.country : 'the United States';

	lines.push(`- date: ${v.start}` + (v.end === v.start ? '' : `/${v.end}`),
		'  title: ' + text(texts && sentence || `${v.name} in ${where}`),
		'  kind: visit',
		'  who: {guest: {name: ' + text(v.name) + ', as: ' +
			text(trip ? offices[v.role] : `Guest of ${v.country}`) + '}}',
		'  place: ' + list(trip ? [...places, v.country] :
			['United States']),
		`  sources: ${v.set}#${v.id}`);
	if (v.text)
		lines.push('  summary: ' + text(v.text));
}
console.log(lines.join('\n'));
