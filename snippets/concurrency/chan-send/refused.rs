use std::sync::mpsc;

// show
struct Job {
    steps: Vec<String>,
}

fn submit(queue: &mpsc::Sender<Job>, job: Job) {
    let _ = queue.send(job);
    println!("queued {}", job.steps.len());
}
// end

fn main() {
    let (queue, _jobs) = mpsc::channel();
    submit(&queue, Job { steps: Vec::new() });
}
