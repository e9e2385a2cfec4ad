// show
pub struct Logger {
    prefix: String,
}

impl Logger {
    pub fn info(&self, message: &str) {
        println!("{}: {message}", self.prefix);
    }
}

pub struct Worker {
    logger: Logger,
    name: String,
}

impl Worker {
    pub fn run(&self) {
        self.logger.info(&format!("{} starts", self.name));
    }
}
// end
