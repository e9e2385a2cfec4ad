use tokio_util::sync::CancellationToken;

// show
pub async fn first_of(urls: Vec<String>, get: impl AsyncFn(String) -> String) -> Option<String> {
    let gets = urls.into_iter().map(|url| Box::pin(get(url)));
    let (answer, _, others) = futures::future::select_all(gets).await;
    drop(others); // stops them: nothing awaits them any more
    Some(answer)
}

pub fn watched() -> impl Future<Output = ()> {
    let token = CancellationToken::new();
    let child = token.child_token();
    async move {
        let _guard = token.drop_guard(); // cancels when it goes out of scope
        tokio::spawn(async move { child.cancelled().await });
    }
}
// end
