use tokio::task::JoinSet;

// show
pub async fn fetch_all(urls: Vec<String>) -> anyhow::Result<usize> {
    let mut tasks = JoinSet::new();
    for url in urls {
        tasks.spawn(async move { anyhow::Ok(url.len()) });
    }
    let mut total = 0;
    while let Some(done) = tasks.join_next().await {
        total += done??;
    }
    Ok(total)
}
// end
