use tokio::task::{self, JoinError};

// show
pub async fn sum(numbers: Vec<f64>) -> Result<f64, JoinError> {
    task::spawn_blocking(move || numbers.iter().map(|n| n * n).sum()).await
}
// end
