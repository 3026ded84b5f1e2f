// usage: node tests/bench/visits.mjs FILE >visits.yaml
// The trips and visits of FILE, an object a line, as a chronology: each has a
// set (trip or visit), id, name, start, end, country and text, a trip a locale
// too.  JSON is YAML.
import { readFileSync } from 'node:fs';

console.log('title: Trips and visits\nevents:');
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
	if (!line)
		continue;
	const said = JSON.parse(line);
	const trip = said.set === 'trip';
	const day = said.end && said.end !== said.start
		? `${said.start}/${said.end}` : said.start;
	console.log('  - ' + JSON.stringify({
		id: `${said.set}-${said.id}`,
		date: day,
		title: trip ? `${said.name} in ${said.country}`
			: `${said.name} of ${said.country}`,
		kind: 'visit',
		who: said.name,
		place: (trip && said.locale) || said.country,
		summary: said.text || undefined,
	}));
}
