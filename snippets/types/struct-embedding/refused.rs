struct Logger;

impl Logger {
    fn info(&self, message: &str) {
        println!("{message}");
    }
}

// show
struct Worker {
    logger: Logger,
}

fn run(worker: &Worker) {
    worker.info("starts");
}
// end

fn main() {
    let worker = Worker { logger: Logger };
    worker.logger.info("ready");
    run(&worker);
}
