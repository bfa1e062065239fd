if (!location.hash) {
	const { dataset } = document.documentElement;
	const whole = () => delete dataset.leadAlone;
	dataset.leadAlone = '';
	requestAnimationFrame(() => setTimeout(whole));
	setTimeout(whole, 500);
}
void document.body.offsetHeight;
document.currentScript.remove();
