use std::sync::Arc;

use tokio::{
    sync::{AcquireError, Semaphore},
    task::JoinSet,
};

async fn fetch(_: String) {}

// show
pub async fn fetch_all(urls: Vec<String>) -> Result<(), AcquireError> {
    let semaphore = Arc::new(Semaphore::new(8));
    let mut tasks = JoinSet::new();
    for url in urls {
        let permit = Arc::clone(&semaphore).acquire_owned().await?;
        tasks.spawn(async move {
            fetch(url).await;
            drop(permit);
        });
    }
    tasks.join_all().await;
    Ok(())
}
// end
