// Records the frames that a page shows.

/** In ms: how late the browser may send a frame. */
const LATE_MS = 20_000;
const POLL_MS = 50;

/** Records all frames as `{ at, data }`: ms since 1970, and a PNG in Base64. */
export async function recordFrames(session) {
	const frames = [];
	session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
		frames.push({ at: metadata.timestamp * 1000, data });
		// The page may have closed in the meantime.
		session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
	});
	await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
	return { until: (time) => takeUntil(session, frames, time) };
}

/**
 * Stops recording once there is a frame from after `time` (ms since 1970).
 * @returns frames in display order, which can differ from the order of arrival
 * @throws Error if no such frame arrives
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
