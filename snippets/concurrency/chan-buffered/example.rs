use tokio::sync::mpsc;

async fn handle(_line: String) {}

// show
pub async fn process(lines: Vec<String>) {
    let (sender, mut receiver) = mpsc::channel(16);
    tokio::spawn(async move {
        for line in lines {
            if sender.send(line).await.is_err() {
                return; // nobody listens any more
            }
        }
    });
    while let Some(line) = receiver.recv().await {
        handle(line).await;
    }
}
// end
