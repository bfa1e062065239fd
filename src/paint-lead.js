{
	const { dataset } = document.documentElement;
	const whole = () => delete dataset.leadAlone;
	if (!document.hidden && !location.hash) {
		dataset.leadAlone = '';
		requestAnimationFrame(() => setTimeout(whole));
	}
}
void document.body.offsetHeight;
document.currentScript.remove();
