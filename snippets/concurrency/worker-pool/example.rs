use futures::{StreamExt, stream};

async fn fetch(url: &str) -> usize {
    url.len()
}

// show
pub async fn fetch_all(urls: &[String]) -> Vec<usize> {
    stream::iter(urls)
        .map(|url| fetch(url))
        .buffer_unordered(8)
        .collect()
        .await
}
// end
