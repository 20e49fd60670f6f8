import type { ActionReleases } from '../../types.ts';

/**
 * Tags of pypa/gh-action-pypi-publish: to v1.8.14 from the git repository; v1.9 to v1.12.3 from the commits that
 * Dependabot named; newer ones from the tags' pages. From v1.12 on the image is looked up under the ref, and there is
 * none for a tag object. Checked 2026-11-22.
 */
export const pypiPublishReleases: ActionReleases = {
  latest: { tag: 'v1.14.2', commit: 'dc37677b2e1c63e2034f94d8a5b11f265b73ba33' },
  movingRef: 'release/v1',
  refs: {
    'release/v1': 'latest',
    'unstable/v1': 'latest',
    // Sunset in 2023; what it holds knows no OIDC and no kebab-case inputs.
    master: { version: '1.5.0' },
    // There are no such tags, although many actions have them. Of v1.9 to v1.12 and v1.14 it is not known.
    v1: 'missing',
    'v1.4': 'missing',
    'v1.5': 'missing',
    'v1.6': 'missing',
    'v1.7': 'missing',
    'v1.8': 'missing',
    'v1.13': 'missing',
    'release/v1.4': { version: '1.4.2' },
    'release/v1.5': { version: '1.5.2' },
    'release/v1.6': { version: '1.6.5' },
    'release/v1.7': { version: '1.7.1' },
    'release/v1.8': { version: '1.8.14' },
    'release/v1.9': { version: '1.9.0' },
    'release/v1.10': { version: '1.10.3' },
    'release/v1.11': { version: '1.11.0' },
    'release/v1.12': { version: '1.12.4' },
    'release/v1.13': { version: '1.13.0' },
    'release/v1.14': { version: '1.14.2' },
  },
  tags: [
    {
      tag: 'v1.14.2',
      commit: 'dc37677b2e1c63e2034f94d8a5b11f265b73ba33',
      tagObject: 'a892a5a61159132606e93a2fa6f4358831b04d26',
    },
    { tag: 'v1.14.1', commit: 'ba38be9e461d3875417946c167d0b5f3d385a247' },
    {
      tag: 'v1.14.0',
      commit: 'cef221092ed1bacb1cc03d23a2d87d1d172e277b',
      tagObject: '6733eb7d741f0b11ec6a39b58540dab7590f9b7d',
    },
    {
      tag: 'v1.13.0',
      commit: 'ed0c53931b1dc9bd32cbe73a98c7f6766f8a527e',
      tagObject: '106e0b0b7c337fa67ed433972f777c6357f78598',
    },
    {
      tag: 'v1.12.4',
      commit: '76f52bc884231f62b9a034ebfe128415bbaabdfc',
      tagObject: '7f25271a4aa483500f742f9492b2ab5648d61011',
    },
    { tag: 'v1.12.3', commit: '67339c736fd9354cd4f8cb0b744f2b82a74b5c70' },
    { tag: 'v1.12.2', commit: '15c56dba361d8335944d31a2ecd17d700fc7bcbc' },
    { tag: 'v1.11.0', commit: 'fb13cb306901256ace3dab689990e13a5550ffaa' },
    { tag: 'v1.10.3', commit: 'f7600683efdcb7656dec5b29656edb7bc586e597' },
    { tag: 'v1.10.2', commit: '897895f1e160c830e369f9779632ebc134688e1b' },
    { tag: 'v1.10.1', commit: '0ab0b79471669eb3a4d647e625009c62f9f3b241' },
    { tag: 'v1.10.0', commit: '8a08d616893759ef8e1aa1f2785787c0b97e20d6' },
    { tag: 'v1.9.0', commit: 'ec4db0b4ddc65acdf4bff5fa45ac92d78b56bdf0' },
    {
      tag: 'v1.8.14',
      commit: '81e9d935c883d0b210363ab89cf05f3894778450',
      tagObject: '68e62d4871ad9d14a9d55f114e6ac71f0b408ec0',
    },
    {
      tag: 'v1.8.13',
      commit: '741947b9cadc96c98b60dd2f32f89a5ef7fb113c',
      tagObject: 'acce7fb5c7f715a6a8cbcf6f0dee592227e4c2ab',
    },
    {
      tag: 'v1.8.12',
      commit: 'e53eb8b103ffcb59469888563dc324e3c8ba6f06',
      tagObject: 'f8276ee1a254ef352db6e5f5f630adb835f2bdae',
    },
    {
      tag: 'v1.8.11',
      commit: '2f6f737ca5f74c637829c0f5c3acd0e29ea5e8bf',
      tagObject: 'f946db0f765b9ae754e44bfd5ae5b8b91cfb37ef',
    },
    {
      tag: 'v1.8.10',
      commit: 'b7f401de30cb6434a1e19f805ff006643653240e',
      tagObject: 'a4160796eac2c969452993d54d054b2b39b6c13c',
    },
    {
      tag: 'v1.8.9',
      commit: 'ade57f54dcc56d4858ca681c80269c26dc7b9149',
      tagObject: 'c113c7076b790e9d026a6f3c111f4bfbb4460ba7',
    },
    {
      tag: 'v1.8.8',
      commit: 'f8c70e705ffc13c3b4d1221169b84f12a75d6ca8',
      tagObject: 'ae63f3323ae7b31c08f2805b18056cbf132ce478',
    },
    {
      tag: 'v1.8.7',
      commit: 'f5622bde02b04381239da3573277701ceca8f6a0',
      tagObject: 'a22a47905863bf08b196e66a1a5970e0c36b077b',
    },
    {
      tag: 'v1.8.6',
      commit: 'a56da0b891b3dc519c7ee3284aff1fad93cc8598',
      tagObject: '022908f23cbfe6da2e7982feef85a9ca21ec4c0c',
    },
    {
      tag: 'v1.8.5',
      commit: '0bf742be3ebe032c25dd15117957dc15d0cfc38d',
      tagObject: 'ec94faf661171edd10e04e17083573f3b8cec97e',
    },
    {
      tag: 'v1.8.4',
      commit: '29930c9cf57955dc1b98162d0d8bc3ec80d9e75c',
      tagObject: '4da962db6bfb895d2114452d0efeb0ead5251143',
    },
    {
      tag: 'v1.8.3',
      commit: '48b317d84d5f59668bb13be49d1697e36b3ad009',
      tagObject: '1b49e7cd85bc493c33c546b33b662b4670dc7754',
    },
    {
      tag: 'v1.8.2',
      commit: 'f3ce18f69986f83a044b6e618425238f6c1bb8ef',
      tagObject: 'e4ba694d1db30f9f798255153f90d1960591a3a4',
    },
    {
      tag: 'v1.8.1',
      commit: 'a3a3bafbb3e5a75a854ae1bc53ae128cf22c4af4',
      tagObject: '9260449fd3b96fc37d87c2aa31ad246554e28b40',
    },
    {
      tag: 'v1.8.0',
      commit: '8ef2b3d46c9ecba901fb2ae21d98e322c4089c4e',
      tagObject: 'c885e3684f3c07e1dbfaedb92012a0eb38630bf8',
    },
    {
      tag: 'v1.7.1',
      commit: '22b4d1f12511f2696162c08546dafbaa903448a2',
      tagObject: 'c32c76c3eb1726a8dfb21c8646d3f2e252275284',
    },
    {
      tag: 'v1.7.0',
      commit: '7104b6e981edc64651f8fc454998a67914173bdb',
      tagObject: 'c43daab09d4868a5e9976f7f635b5a401680ceb9',
    },
    {
      tag: 'v1.6.5',
      commit: '32b5e9370928566935e085a9154f23bd662ef41c',
      tagObject: 'b0e805d76ccae90f8b12938287e863fb19dbc3ea',
    },
    {
      tag: 'v1.6.4',
      commit: 'c7f29f7adef1a245bd91520e94867e5c6eedddcc',
      tagObject: '5bafe663595f0774cde1f3da2749ed0cdb80f199',
    },
    {
      tag: 'v1.6.3',
      commit: 'e71a4a4c1d3837e77d0353f9229be9217526a2c4',
      tagObject: '3d8483b980ba862e227ad344aef53a4c8925ee6f',
    },
    {
      tag: 'v1.6.2',
      commit: 'ce291dce5b39b74daf2a1a0dcb652314e3263edb',
      tagObject: '35ac5e279d2410058ff00ffe6b1b66d97d424bde',
    },
    {
      tag: 'v1.6.1',
      commit: '5d1679fa6b895587c6eb10c3fe82205b440a580e',
      tagObject: '6ab5058c87d1547a87f18c62940958e8b671eb23',
    },
    {
      tag: 'v1.6.0',
      commit: 'd2a2496a01f8b4b773ccd9cae8f2151589de5b62',
      tagObject: 'c81663dec4eaf59865c114f80d045990b48cf651',
    },
    {
      tag: 'v1.5.2',
      commit: 'd7edd4c95736a5bc1260d38b5523f5d24338bc25',
      tagObject: '24696e5c218781fafd71098a74766e72859ff780',
    },
    {
      tag: 'v1.5.1',
      commit: '37f50c210e3d2f9450da2cd423303d6a14a6e29f',
      tagObject: 'e82502a58f785c921a7a22a77e4c78c122f24081',
    },
    {
      tag: 'v1.5.0',
      commit: '717ba43cfbb0387f6ce311b169a825772f54d295',
      tagObject: '0fc90bca7acbb84292e0cff399f8579284fcfc7d',
    },
    {
      tag: 'v1.4.2',
      commit: '27b31702a0e7fc50959f5ad993c78deac1bdfc29',
      tagObject: 'de28d9ba77687207b06b3b209062202e973a6cd9',
    },
  ],
};
