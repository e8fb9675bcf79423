//! The bundled ceremony, its blocks and catalogues.

use std::path::{Path, PathBuf};

fn bundled() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<PathBuf> = [root.clone(), root.join("blocks")]
        .iter()
        .flat_map(|dir| std::fs::read_dir(dir).expect("the folder is there"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_bundled_file_also_parses_with_ron_itself() {
    let files = bundled();
    assert!(files.len() >= 13, "files are missing: {files:?}");
    for file in files {
        let text = std::fs::read_to_string(&file).expect("the file is UTF-8");
        let read = ron::from_str::<serde::de::IgnoredAny>(&text);
        assert!(read.is_ok(), "{}: {}", file.display(), read.expect_err("it failed"));
    }
}
