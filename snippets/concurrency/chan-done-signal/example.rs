use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

// show
async fn poll(mut work: Receiver<u64>) {
    while let Some(n) = work.recv().await {
        println!("{n}");
    }
}

pub fn start(work: Receiver<u64>) -> CancellationToken {
    let done = CancellationToken::new();
    let token = done.clone();
    tokio::spawn(async move { token.run_until_cancelled(poll(work)).await });
    done
}
// end
