console.log('lazy module is loaded now');
export default await new Promise((resolve) => setTimeout(resolve, 5, 'and ready'));
