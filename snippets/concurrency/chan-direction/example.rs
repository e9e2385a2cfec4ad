use tokio::sync::mpsc::{Receiver, Sender, error::SendError};

// show
pub async fn square(mut input: Receiver<u64>, output: Sender<u64>) -> Result<(), SendError<u64>> {
    while let Some(n) = input.recv().await {
        output.send(n * n).await?;
    }
    Ok(()) // dropping output closes it
}
// end
