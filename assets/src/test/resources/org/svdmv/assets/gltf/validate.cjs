// Khronos' glTF validator on each file named: prints one line of JSON with its counts and messages, errors and warnings only.
// Exit code 3: no validator on this machine.
const fs = require('fs');
const path = require('path');
const { execSync } = require('child_process');

function validator() {
  try {
    return require('gltf-validator');
  } catch (e) {
    const global = execSync('npm root -g').toString().trim();
    return require(path.join(global, 'gltf-validator'));
  }
}

let khronos;
try {
  khronos = validator();
} catch (e) {
  console.log(String(e));
  process.exit(3);
}

(async () => {
  for (const file of process.argv.slice(2)) {
    const report = await khronos.validateBytes(new Uint8Array(fs.readFileSync(file)), {
      uri: path.basename(file),
      maxIssues: 1000,
      externalResourceFunction: (uri) =>
        fs.promises.readFile(path.join(path.dirname(file), decodeURIComponent(uri))).then((b) => new Uint8Array(b)),
    });
    const { numErrors, numWarnings, messages } = report.issues;
    const words = messages.filter((m) => m.severity < 2).map((m) => m.code + ' ' + m.pointer + ': ' + m.message);
    console.log(JSON.stringify({ file: path.basename(file), numErrors, numWarnings, words, info: report.info }));
  }
})();
