use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

// show
pub async fn serve(token: CancellationToken, mut jobs: Receiver<Box<dyn FnOnce() + Send>>) {
    loop {
        tokio::select! {
            Some(job) = jobs.recv() => job(),
            () = token.cancelled() => break, // leaves the loop
            else => break,
        }
    }
}
// end
