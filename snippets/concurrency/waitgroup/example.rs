use tokio::task::{JoinError, JoinSet};

async fn load(id: u32) -> String {
    id.to_string()
}

// show
pub async fn load_all(ids: &[u32]) -> Result<Vec<String>, JoinError> {
    let mut tasks = JoinSet::new();
    for &id in ids {
        tasks.spawn(load(id));
    }

    let mut results = Vec::with_capacity(ids.len());
    while let Some(result) = tasks.join_next().await {
        results.push(result?); // in the order in which they end
    }
    Ok(results)
}
// end
