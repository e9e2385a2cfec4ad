use tokio::sync::mpsc;

// show
pub async fn total(mut amounts: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    while let Some(amount) = amounts.recv().await {
        sum += amount;
    }
    sum
}
// end
