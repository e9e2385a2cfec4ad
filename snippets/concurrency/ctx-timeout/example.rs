async fn search(_query: &str) -> anyhow::Result<Vec<String>> {
    Ok(Vec::new())
}

// show
use std::time::Duration;
use tokio::time::timeout;

pub async fn search_fast(query: &str) -> anyhow::Result<Vec<String>> {
    timeout(Duration::from_millis(200), search(query)).await?
}
// end
