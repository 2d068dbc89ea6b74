console.log('Hello from Orrery');
