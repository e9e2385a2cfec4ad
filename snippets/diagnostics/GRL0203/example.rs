use std::thread;

// show
pub fn run_all(jobs: Vec<Box<dyn FnOnce() + Send>>) {
    thread::scope(|scope| {
        for job in jobs {
            scope.spawn(job);
        }
    });
}
// end
