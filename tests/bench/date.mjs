// The same work with edtf.js: node date.mjs FOLDER both FILE prints the lines
// of FILE that it accepts; with `time`, nanoseconds a date for reading, and
// for reading and asking for the bounds.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const [folder, what, file] = process.argv.slice(2)
const edtf = createRequire(folder + '/')('edtf').default
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)

function accepts(line) {
	try {
		const d = edtf(line)
		return d.min <= d.max || d.min > d.max
	} catch {
		return false
	}
}

function time(work) {
	const start = process.hrtime.bigint()
	for (let round = 0; round < 3; round++)
		for (const line of lines)
			work(line)
	return Number(process.hrtime.bigint() - start) / (3 * lines.length)
}

if (what === 'both') {
	console.log(lines.filter(accepts).join('\n'))
} else {
	let sum = 0
	const bounds = line => { const d = edtf(line); sum += d.min + d.max }
	time(edtf) // the compiler warms up
	console.log(Math.round(time(edtf)), Math.round(time(bounds)))
}
