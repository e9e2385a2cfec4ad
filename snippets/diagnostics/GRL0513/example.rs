// show
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    Low,
    High,
}

pub fn enqueue(queue: &mut Vec<(Priority, String)>, name: &str, priority: Priority) {
    queue.push((priority, name.to_string()));
}

pub fn start(queue: &mut Vec<(Priority, String)>) {
    enqueue(queue, "mail", Priority::High);
}
// end
