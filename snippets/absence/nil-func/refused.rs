struct Worker {
    on_done: Option<Box<dyn Fn(u64)>>,
}

// show
fn finish(worker: &Worker) {
    (worker.on_done)(1);
}
// end

fn main() {
    finish(&Worker { on_done: None });
}
