use tokio::sync::oneshot;

async fn render(name: String) -> String {
    name
}

// show
pub fn render_later(name: String) -> oneshot::Receiver<String> {
    let (sender, receiver) = oneshot::channel();
    tokio::spawn(async move {
        // Fails if the receiver was dropped: nobody waits for the page.
        let _ = sender.send(render(name).await);
    });
    receiver
}
// end
