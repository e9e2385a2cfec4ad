// show
#[derive(Debug)]
enum Priority {
    Low,
    High,
}

fn enqueue(name: &str, priority: Priority) {
    println!("{name} {priority:?}");
}

fn start() {
    enqueue("mail", 7);
}
// end

fn main() {
    enqueue("logs", Priority::Low);
    enqueue("news", Priority::High);
    start();
}
