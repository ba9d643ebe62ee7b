// Runs before the page: collects what goes wrong.
window.troubles = [];
window.addEventListener('error', (e) => window.troubles.push('error: ' + e.message));
window.addEventListener('unhandledrejection', (e) => window.troubles.push('rejected: ' + e.reason));
document.addEventListener('securitypolicyviolation', (e) => window.troubles.push('blocked: ' + e.blockedURI));
for (const level of ['error', 'warn']) {
  const said = console[level];
  console[level] = (...words) => {
    if (!/GPU stall|Automatic fallback to software WebGL/.test(words.join(' '))) window.troubles.push(words.join(' '));
    said.apply(console, words);
  };
}
// A page that is only dumped is shown no frames.
window.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 16);
