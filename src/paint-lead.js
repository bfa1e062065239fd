void document.body.offsetHeight;
document.currentScript.remove();
