async fn query(replica: String) -> anyhow::Result<String> {
    Ok(replica)
}

// show
use tokio::sync::mpsc;

pub async fn first_answer(replicas: Vec<String>) -> Option<String> {
    let (sender, mut answers) = mpsc::channel(1);
    for replica in replicas {
        let sender = sender.clone();
        tokio::spawn(async move {
            if let Ok(answer) = query(replica).await {
                let _ = sender.send(answer).await; // Err once `answers` is gone
            }
        });
    }
    drop(sender); // so that recv ends if all replicas fail
    answers.recv().await
}
// end
