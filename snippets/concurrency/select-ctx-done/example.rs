use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

async fn store(_message: String) -> anyhow::Result<()> {
    Ok(())
}

// show
pub async fn consume(
    stop: CancellationToken,
    mut messages: Receiver<String>,
) -> anyhow::Result<()> {
    while let Some(Some(message)) = stop.run_until_cancelled(messages.recv()).await {
        store(message).await?; // a message in work is finished
    }
    Ok(())
}
// end
