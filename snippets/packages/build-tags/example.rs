// show
#[cfg(target_os = "linux")]
pub fn cache_folder() -> &'static str {
    "/var/cache"
}

#[cfg(not(target_os = "linux"))]
pub fn cache_folder() -> &'static str {
    "cache"
}
// end
