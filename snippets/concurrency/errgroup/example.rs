use tokio::task::JoinSet;

async fn fetch(url: String) -> anyhow::Result<String> {
    Ok(url)
}

// show
pub async fn fetch_all(urls: Vec<String>) -> anyhow::Result<Vec<String>> {
    let mut tasks = JoinSet::new();
    for url in urls {
        tasks.spawn(fetch(url));
    }

    let mut pages = Vec::new();
    while let Some(page) = tasks.join_next().await {
        pages.push(page??); // returning here aborts the others
    }
    Ok(pages)
}
// end
