// The frames that a page shows, recorded by the browser.

/** How long the browser may take to send a frame of what is on the screen, in ms. */
const LATE_MS = 20_000;
const POLL_MS = 50;

/** Records every frame from now on, as `{ at, data }`: ms since 1970, and a PNG in Base64. */
export async function recordFrames(session) {
	const frames = [];
	session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
		frames.push({ at: metadata.timestamp * 1000, data });
		// A page that has closed meanwhile takes no answer.
		session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
	});
	await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
	return { until: (time) => takeUntil(session, frames, time) };
}

/**
 * Stops the recording once it has a frame from after `time` (ms since 1970).
 * @returns the frames in the order in which they were shown, which is not always the one in which they were sent
 * @throws Error where no such frame is sent
 */
async function takeUntil(session, frames, time) {
	const isThere = () => frames.some(({ at }) => at >= time);
	for (let waited = 0; waited < LATE_MS && !isThere(); waited += POLL_MS)
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	if (!isThere())
		throw new Error(
			`The browser sent no frame of the finished page within ${LATE_MS / 1000} s. ` +
				'Close what else runs on this machine, then run "npm run bench -- seen" again.'
		);
	await session.send('Page.stopScreencast');
	return frames.toSorted((one, other) => one.at - other.at);
}
