use std::time::Duration;

// show
pub async fn ping(client: &reqwest::Client, url: &str) -> anyhow::Result<reqwest::Response> {
    let request = client.get(url).send();
    Ok(tokio::time::timeout(Duration::from_secs(5), request).await??)
}
// end
