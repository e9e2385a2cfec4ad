use tokio::sync::mpsc::Receiver;

pub async fn merge(mut a: Receiver<u64>, mut b: Receiver<u64>, mut visit: impl FnMut(u64)) {
    loop {
        // show
        tokio::select! {
            Some(value) = a.recv() => visit(value),
            Some(value) = b.recv() => visit(value),
            else => break, // both are closed
        }
        // end
    }
}
