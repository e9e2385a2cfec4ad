use tokio::sync::mpsc::{Receiver, Sender};

// show
pub async fn wait(mut done: Receiver<()>) {
    done.recv().await;
}

pub async fn signal(done: Sender<()>) {
    let _ = done.send(()).await; // nobody waits any more: fine
}
// end
