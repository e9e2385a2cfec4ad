use tokio::sync::mpsc::{Receiver, Sender};
use tokio_util::sync::CancellationToken;

// show
pub async fn merge(
    mut left: Receiver<String>,
    mut right: Receiver<String>,
    stop: CancellationToken,
    out: Sender<String>,
) {
    loop {
        let line = tokio::select! {
            Some(line) = left.recv() => line,
            Some(line) = right.recv() => line,
            () = stop.cancelled() => return,
        };
        if out.send(line).await.is_err() {
            return;
        }
    }
}
// end
