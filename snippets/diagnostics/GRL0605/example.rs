use std::future::Future;
use std::time::Duration;

// show
pub async fn load<F>(work: F) -> anyhow::Result<()>
where
    F: Future<Output = anyhow::Result<()>>,
{
    tokio::time::timeout(Duration::from_secs(1), work).await?
}
// end
