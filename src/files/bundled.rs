//! The scenarios that are part of the program, and what it knows besides.

use crate::core::{
    reference::Reference,
    scenario::{SourceFile, Surroundings, read_reference},
};

/// Lists files of `scenarios/` with their text.
macro_rules! bundle {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name)))),+]
    };
}

/// Every bundled file, by its path within `scenarios/`, with its text; ceremonies in the order in which they are taught.
pub const FILES: &[(&str, &str)] = bundle![
    "blocks/am-thanh.ron",
    "blocks/cho-ngoi.ron",
    "blocks/hien-vat.ron",
    "blocks/ho-so.ron",
    "blocks/ket-thuc.ron",
    "blocks/le-tan.ron",
    "blocks/mo-dau.ron",
    "blocks/san-khau.ron",
    "blocks/sau-le.ron",
    "blocks/tap-duot.ron",
    "co-thi-dua-chinh-phu.ron",
    "huan-chuong-tap-the.ron",
    "huan-chuong-ca-nhan.ron",
    "danh-hieu-anh-hung.ron",
    "bang-khen-thu-tuong.ron",
    "nha-giao.ron",
    "truy-tang-huan-chuong.ron",
    "ba-me-viet-nam-anh-hung.ron",
    "dai-hoi-thi-dua.ron",
    "nong-thon-moi.ron",
    "ky-niem-chuong.ron",
    "chien-si-thi-dua-toan-quoc.ron",
    "co-thi-dua-2012.ron",
    "glossary.ron",
    "instruments.ron",
    "local-points.ron",
    "questions.ron",
];

/// Folder of the blocks, as in the names of [`FILES`].
const BLOCKS: &str = "blocks/";
/// Files that every scenario reads.
const SHARED: [&str; 2] = ["instruments.ron", "local-points.ron"];
/// Files of the program alone: no scenario reads them and no folder of the user puts others in their place.
const REFERENCE: [&str; 2] = ["glossary.ron", "questions.ron"];

/// The ceremonies: files that are neither block, instruments, local points nor reference.
pub fn ceremonies() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied().filter(|(name, _)| !is_support(name) && !REFERENCE.contains(name))
}

/// Blocks, instruments and local points.
pub fn support() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied().filter(|(name, _)| is_support(name))
}

/// The glossary, the questions and all instruments.
#[must_use]
pub fn reference() -> Reference {
    let bytes = |(name, text): (&'static str, &'static str)| SourceFile { name, bytes: text.as_bytes() };
    let around: Vec<SourceFile<'_>> = support().map(bytes).collect();
    let own = FILES.iter().copied().filter(|(name, _)| REFERENCE.contains(name));
    read_reference(&own.map(bytes).collect::<Vec<_>>(), &Surroundings::read(&around).0).0
}

/// The ceremony with this id, and the files that it needs beside it; `None` where there is no such ceremony.
#[must_use]
pub fn with_needed(id: &str) -> Option<Vec<(&'static str, &'static str)>> {
    let ceremony = ceremonies().find(|(name, _)| name.strip_suffix(".ron") == Some(id))?;
    let mut files = vec![ceremony];
    files.extend(support().filter(|(name, _)| needs(ceremony.1, name)));
    Some(files)
}

fn is_support(name: &str) -> bool {
    name.starts_with(BLOCKS) || SHARED.contains(&name)
}

/// A block is needed where its id stands in the text; ids are file names.
fn needs(ceremony: &str, name: &str) -> bool {
    match name.strip_prefix(BLOCKS).and_then(|n| n.strip_suffix(".ron")) {
        Some(id) => ceremony.contains(&format!("\"{id}\"")),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        collections::BTreeSet,
        path::{Path, PathBuf},
    };

    fn under(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
        entries.flat_map(|p| if p.is_dir() { under(&p) } else { vec![p] }).collect()
    }

    #[test]
    fn every_scenario_file_of_the_project_is_bundled() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let there: BTreeSet<String> = under(&root)
            .iter()
            .filter(|p| p.extension().is_some_and(|e| e == "ron"))
            .map(|p| p.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"))
            .collect();
        let bundled: BTreeSet<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(there, bundled);
        assert_eq!(FILES.len(), bundled.len(), "a file is listed twice");
    }

    #[test]
    fn blocks_are_named_after_their_id() {
        for (name, text) in support().filter(|(name, _)| name.starts_with(BLOCKS)) {
            let id = name.strip_prefix(BLOCKS).and_then(|n| n.strip_suffix(".ron")).unwrap();
            assert!(text.contains(&format!("id: \"{id}\"")), "{name}");
        }
    }
}
