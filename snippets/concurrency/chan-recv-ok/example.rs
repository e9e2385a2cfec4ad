use tokio::sync::mpsc;

// show
pub async fn next(queue: &mut mpsc::Receiver<u32>) -> Result<u32, &'static str> {
    match queue.recv().await {
        Some(n) => Ok(n * 2),
        None => Err("the queue is closed"),
    }
}
// end
